package org.komichi.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a package as a room of the house and names the rooms it may use; the architecture test holds the code to it. */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface Feature {
    /** Names of the features this one may import, besides {@code shared}. */
    String[] uses();
}
