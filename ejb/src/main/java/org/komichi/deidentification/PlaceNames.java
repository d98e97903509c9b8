package org.komichi.deidentification;

import java.util.List;

/** Knows what places are called. Who keeps them answers. */
public interface PlaceNames {
    /**
     * A place.
     *
     * @param name as it is written, with 都道府県 or 市区町村
     * @param prefecture two digits of JIS X 0401
     */
    record Named(String name, String prefecture) {}

    /** Prefectures and municipalities, in any order. */
    List<Named> places();
}
