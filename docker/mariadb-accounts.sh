#!/bin/sh
# Runs once, when the database is made: the owner of the schema, and the application, which gets its rights table by table.
set -eu
mariadb -u root <<SQL
CREATE DATABASE IF NOT EXISTS jejak CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
CREATE USER IF NOT EXISTS 'jejak_owner'@'%' IDENTIFIED BY '$JEJAK_DB_OWNER_PASSWORD';
GRANT ALL ON jejak.* TO 'jejak_owner'@'%' WITH GRANT OPTION;
CREATE USER IF NOT EXISTS 'jejak_app'@'%' IDENTIFIED BY '$JEJAK_DB_PASSWORD';
SQL
