package org.komichi.deidentification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** The checks with all places that the application knows: made once, for all rooms. */
@ApplicationScoped
public class Checks {
    @Inject
    @Any
    Instance<PlaceNames> places;

    private TextCheck text;

    @PostConstruct
    void make() {
        List<PlaceNames.Named> known =
                places.stream().flatMap(source -> source.places().stream()).toList();
        text = new TextCheck(known);
    }

    /** For one text. */
    public TextCheck text() {
        return text;
    }

    /** For a whole case. */
    public CaseCheck ofCases() {
        return new CaseCheck(text);
    }
}
