package org.komichi.portfolio;

/** How far somebody is with a goal. It follows from her evidence and the day. */
public enum GoalState {
    /** Its day passed; it can be given another one. */
    OVERDUE,
    OPEN,
    /** Her evidence carries the level. */
    REACHED
}
