package org.komichi.identity;

import org.komichi.shared.Bilingual;

/**
 * A prefecture, a municipality or a ward.
 *
 * @param code two digits for a prefecture (JIS X 0401), six with the check digit for a municipality (JIS X 0402)
 * @param name in Japanese; a ward carries the name of its city
 * @param reading in hiragana
 * @param english in Latin letters: Tokyo, Setagaya-ku, Tsurumi-ku, Yokohama-shi
 */
public record Place(String code, String name, String reading, String english) {
    /** What it is called. */
    public Bilingual label() {
        return new Bilingual(name, english);
    }
}
