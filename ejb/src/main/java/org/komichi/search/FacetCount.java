package org.komichi.search;

/**
 * How many of the results have a value.
 *
 * @param code the value
 * @param count documents that would be there with this value chosen, as far as the other facets go
 * @param chosen whether it is
 */
public record FacetCount(String code, long count, boolean chosen) {}
