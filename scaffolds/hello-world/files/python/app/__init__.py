# fr: Rien ici : ce fichier dit à Python que le dossier est un paquet.
# en: Nothing here: this file tells Python that the folder is a package.
