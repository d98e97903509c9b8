package org.komichi.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.komichi.deidentification.PlaceNames;

/** Tells the checks of texts what places are called. */
@ApplicationScoped
class PlacesForChecks implements PlaceNames {
    @Inject
    Places places;

    @Override
    public List<Named> places() {
        return places.prefectures().stream()
                .flatMap(prefecture -> Stream.concat(
                                Stream.of(prefecture), places.municipalities(prefecture.code()).stream())
                        .map(place -> new Named(place.name(), prefecture.code())))
                .toList();
    }
}
