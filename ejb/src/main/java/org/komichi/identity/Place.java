package org.komichi.identity;

/**
 * A prefecture, a municipality or a ward.
 *
 * @param code two digits for a prefecture (JIS X 0401), six with the check digit for a municipality (JIS X 0402)
 * @param name in Japanese; a ward carries the name of its city
 * @param reading in hiragana
 */
public record Place(String code, String name, String reading) {}
