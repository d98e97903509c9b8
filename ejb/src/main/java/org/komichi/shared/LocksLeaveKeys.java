package org.komichi.shared;

import org.eclipse.persistence.queries.SQLCall;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * On PostgreSQL a row that is locked can still be referred to: who counts somebody's levels holds up nobody who writes her a letter, and
 * of the two none waits for the other in a circle (decision 0334). In H2 every lock is like that.
 */
class LocksLeaveKeys extends SessionEventAdapter {
    private static final String WITH_THE_KEY = " FOR UPDATE";
    private static final String WITHOUT_THE_KEY = " FOR NO KEY UPDATE";

    @Override
    public void preExecuteCall(SessionEvent event) {
        if (event.getCall() instanceof SQLCall call
                && event.getSession().getPlatform().isPostgreSQL()) {
            call.setSQLString(leavingTheKey(call.getSQLString()));
        }
    }

    static String leavingTheKey(String sql) {
        return sql != null && sql.endsWith(WITH_THE_KEY)
                ? sql.substring(0, sql.length() - WITH_THE_KEY.length()) + WITHOUT_THE_KEY
                : sql;
    }
}
