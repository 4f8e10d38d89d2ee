package org.lectern.local.part;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.lectern.local.machine.Secrets;

/** The database {@code lectern} for its superuser: a schema and a login role for each service, and no way from one to another. */
final class Database {

    private static final String NAME = "lectern";

    private final int port;
    private final String password;

    Database(int port, String password) {
        this.port = port;
        this.password = password;
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME);
    }

    static boolean answers(int port, String password) {
        try (var connection = new Database(port, password).open("postgres")) {
            return connection.isValid(2);
        } catch (SQLException _) {
            return false;
        }
    }

    String dataDirectory() {
        try (var connection = open("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery("show data_directory")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Repeatable: at every start the roles get the passwords that the secrets hold. */
    void provide(List<String> roles, Secrets secrets) {
        try (var connection = open("postgres")) {
            if (!exists(connection, "select 1 from pg_database where datname = ?", NAME)) {
                execute(connection, "create database " + NAME);
            }
            execute(connection, "revoke all on database postgres, template1, %s from public".formatted(NAME));
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be made: " + e.getMessage(), e);
        }
        try (var connection = open(NAME)) {
            execute(connection, "revoke all on schema public from public");
            for (var role : roles) {
                provide(connection, role, secrets.get(role));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the roles could not be made: " + e.getMessage(), e);
        }
    }

    private static void provide(Connection connection, String role, String password) throws SQLException {
        var known = exists(connection, "select 1 from pg_roles where rolname = ?", role);
        execute(
                connection,
                "%s role %s login nosuperuser nocreatedb nocreaterole password '%s'"
                        .formatted(known ? "alter" : "create", role, password));
        execute(connection, "grant connect on database %s to %s".formatted(NAME, role));
        execute(connection, "create schema if not exists %1$s authorization %1$s".formatted(role));
        execute(connection, "alter role %1$s in database %2$s set search_path = %1$s".formatted(role, NAME));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection open(String database) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", Postgres.NAME);
        settings.setProperty("password", password);
        settings.setProperty("connectTimeout", "2");
        settings.setProperty("ApplicationName", "launcher");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), settings);
    }
}
