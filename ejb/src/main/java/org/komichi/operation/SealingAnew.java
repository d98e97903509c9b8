package org.komichi.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.komichi.identity.Role;
import org.komichi.shared.JobTrouble;
import org.komichi.shared.SealedRows;
import org.komichi.shared.Settings;

/**
 * After a change of the master key: what those of before sealed is sealed anew, in parts, while people work. Says in the log when nothing is
 * left. Of two servers that do so at the same time one finds that the other was first, and goes on twenty minutes later.
 */
@Stateless
@RolesAllowed(Role.Name.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealingAnew {
    private static final Logger LOG = Logger.getLogger(SealingAnew.class.getName());
    private static final int PART = 200;

    @Inject
    Settings settings;

    @Inject
    @Any
    Instance<SealedRows<?>> rooms;

    @Schedule(hour = "*", minute = "*/20", second = "50", persistent = false)
    void whenThereIsAKeyOfBefore() {
        if (settings.oldKeys().isEmpty()) {
            return;
        }
        try {
            int anew = now();
            LOG.log(
                    Level.INFO,
                    anew == 0 ? "Nothing is sealed with a key of before" : "{0} values were sealed anew",
                    anew);
        } catch (RuntimeException e) {
            JobTrouble.tell(LOG, "Sealing anew stopped; it goes on in twenty minutes", e);
        }
    }

    /** Goes through everything that is sealed.
     * @return how much was sealed anew */
    public int now() {
        int anew = 0;
        for (SealedRows<?> room : rooms) {
            SealedRows.Part part;
            int first = 0;
            do {
                part = room.sealAnew(first, PART);
                anew += part.anew();
                first += PART;
            } while (part.read() == PART);
        }
        return anew;
    }
}
