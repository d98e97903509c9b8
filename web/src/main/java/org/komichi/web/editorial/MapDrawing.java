package org.komichi.web.editorial;

import java.util.Locale;
import org.komichi.caselibrary.CaseDocument;
import org.komichi.caselibrary.EcoMap;
import org.komichi.caselibrary.EcoMapDrawing;

/** The drawing of an eco-map that somebody is still working on. */
final class MapDrawing {
    private MapDrawing() {}

    /** The drawing of a map by its number from 0; empty while something is missing that it needs. */
    static String of(CaseDocument document, int number, Locale locale) {
        if (number >= document.ecomaps().size()) {
            return "";
        }
        EcoMap map = document.ecomaps().get(number);
        boolean drawable =
                map.at() != null && map.at().ja() != null && map.faults("").isEmpty();
        return drawable ? EcoMapDrawing.everywhere(map, locale) : "";
    }
}
