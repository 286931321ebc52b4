DROP INDEX IF EXISTS interaction_list_status ON interaction;
