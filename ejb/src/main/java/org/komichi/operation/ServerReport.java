package org.komichi.operation;

import java.util.List;
import org.komichi.operation.JobBook.JobRun;
import org.komichi.shared.HealthSource.Health;

/** What a server tells of itself once a minute.
 * @param remarks codes of what its start-up options leave to be desired
 * @param lastBackup when its data was last backed up, as text; empty when nobody noted it */
record ServerReport(
        List<Health> health,
        List<JobRun> jobs,
        List<String> remarks,
        String lastBackup,
        long freeBytes,
        long totalBytes) {}
