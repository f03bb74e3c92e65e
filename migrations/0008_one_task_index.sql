DROP INDEX IF EXISTS `models_task`;
