package org.komichi.shared;

import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Tells {@link StatementCount} of every statement; named in {@code persistence.xml}, costs one increment each. */
public class CountingStatements extends SessionEventAdapter {
    @Override
    public void preExecuteCall(SessionEvent event) {
        StatementCount.one();
    }
}
