package org.komichi.operation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.komichi.shared.HealthSource;

/** Asks the database for a sign of life, for at most two seconds. A server that gets no connection to it cannot serve either. */
@ApplicationScoped
public class DatabaseHealth implements HealthSource {
    private static final int PATIENCE_SECONDS = 2;

    @Resource(lookup = "java:jboss/datasources/KomichiDS")
    DataSource dataSource;

    @Override
    public Health health() {
        return new Health("database", answers() ? Condition.UP : Condition.DOWN);
    }

    private boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException down) {
            return false;
        }
    }
}
