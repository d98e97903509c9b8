package org.komichi.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;

/** Brings the schema up to date before anything else starts. Flyway alone owns the schema, on H2 and PostgreSQL alike. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {
    @Resource(lookup = "java:jboss/datasources/KomichiDS")
    DataSource dataSource;

    // What a room can only tell in Java; a script where SQL can say it.
    @Inject
    Instance<JavaMigration> inJava;

    @PostConstruct
    void migrate() {
        Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .javaMigrations(inJava.stream().toArray(JavaMigration[]::new))
                // Each room counts in a range of its own: a new script of one room has a lower number than an old one
                // of another.
                .outOfOrder(true)
                // The version before starts on the schema of the next one too: while servers are replaced one by one,
                // and
                // when somebody goes back. What it does not know yet may have a lower number than what it knows.
                .ignoreMigrationPatterns("*:missing", "*:future")
                .load()
                .migrate();
    }
}
