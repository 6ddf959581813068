# fr: Rien ici : ce fichier permet à « python -m unittest » de trouver les tests.
# en: Nothing here: this file lets "python -m unittest" find the tests.
