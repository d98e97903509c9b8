package org.komichi.search;

/** What kind of thing was found. Cases come first: the library is what people search in. */
public enum SearchKind {
    CASE,
    MODULE,
    TERM,
    WORKSHOP
}
