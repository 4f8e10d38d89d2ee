package org.lectern.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A database of its own, with a schema and a login role named as in production: the role owns its schema and can reach nothing else.
 *
 * @param url for the service's data source
 * @param user the role, for all practical purposes the service
 * @param adminUrl the same database for the superuser: for tests that look from outside
 */
public record TestDatabase(String url, String user, String adminUrl) {

    /** Makes an empty database on the shared Postgres. */
    public static TestDatabase create(String role) {
        return create(role, TestParts.join().postgresPort());
    }

    /** The same on another Postgres of this machine. */
    public static TestDatabase create(String role, int port) {
        var name = role + "_" + UUID.randomUUID().toString().substring(0, 8);
        var server = "jdbc:postgresql://localhost:" + port + "/";
        execute(server + "postgres?user=postgres", """
                do $$ begin create role "%1$s" login password '%1$s'; exception when duplicate_object or unique_violation then null; end $$
                """.formatted(role), "create database \"" + name + "\"");
        execute(
                server + name + "?user=postgres",
                "create schema \"%1$s\" authorization \"%1$s\"".formatted(role),
                "alter role \"%s\" in database \"%s\" set search_path = \"%s\"".formatted(role, name, role),
                "create extension pg_stat_statements schema public",
                "revoke all on schema public from public");
        return new TestDatabase(server + name, role, server + name + "?user=postgres&currentSchema=" + role);
    }

    /** A connection that sees and may do everything in this database. */
    public Connection open() throws SQLException {
        return DriverManager.getConnection(adminUrl);
    }

    private static void execute(String url, String... statements) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the test database could not be made: " + e.getMessage(), e);
        }
    }
}
