package org.komichi.operation;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.util.OptionalLong;
import javax.management.JMException;
import javax.management.ObjectName;
import org.komichi.shared.HealthSource;

/** The connections to the database as the server counts them. */
@ApplicationScoped
public class ConnectionPool implements HealthSource {
    private static final String POOL = "jboss.as:subsystem=datasources,data-source=KomichiDS,statistics=pool";

    /** How many are in use. */
    public OptionalLong inUse() {
        return counted("InUseCount");
    }

    /** How many more there may be. */
    public OptionalLong free() {
        return counted("AvailableCount");
    }

    /** How many requests wait for one. */
    public OptionalLong waiting() {
        return counted("WaitCount");
    }

    @Override
    public Health health() {
        boolean full = free().orElse(1) <= 0;
        return new Health("connections", full ? Condition.TROUBLE : Condition.UP);
    }

    private static OptionalLong counted(String what) {
        try {
            Object value = ManagementFactory.getPlatformMBeanServer().getAttribute(new ObjectName(POOL), what);
            return OptionalLong.of(Long.parseLong(String.valueOf(value)));
        } catch (JMException | NumberFormatException notCountedHere) {
            return OptionalLong.empty();
        }
    }
}
