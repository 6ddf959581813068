import unittest

from app.config import ConfigError, read_config


class ConfigTest(unittest.TestCase):
    def test_defaults_suit(self) -> None:
        config = read_config({})
        self.assertEqual((config.port, config.log_level), (<% port %>, "info"))

    def test_variables_replace_defaults(self) -> None:
        config = read_config({"PORT": "9000", "GREETING": "Ciao", "LOG_LEVEL": "debug"})
        self.assertEqual((config.port, config.greeting, config.log_level), (9000, "Ciao", "debug"))

    def test_a_wrong_configuration_is_refused_with_all_reasons(self) -> None:
        with self.assertRaises(ConfigError) as refused:
            read_config({"PORT": "80", "LOG_LEVEL": "loud", "SHUTDOWN_DELAY_MS": "5s"})
        self.assertEqual(len(refused.exception.problems), 3)
