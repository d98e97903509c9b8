package org.komichi.attendance;

/**
 * A correction took somebody's completion of a workshop back; fired in the transaction of the correction. Should another one
 * make it true again, {@link WorkshopCompleted} is fired anew.
 */
public record CompletionWithdrawn(long personId, long workshopId, long runId) {}
