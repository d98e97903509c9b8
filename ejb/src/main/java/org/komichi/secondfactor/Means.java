package org.komichi.secondfactor;

/** With what somebody showed that it is she. */
public enum Means {
    APP,
    PASSKEY,
    RECOVERY_CODE
}
