DROP INDEX IF EXISTS interaction_list ON interaction;
