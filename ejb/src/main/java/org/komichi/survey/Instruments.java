package org.komichi.survey;

import java.util.List;
import java.util.Optional;

/** All that one instruments pack defines. */
public record Instruments(List<Instrument> all) {
    public Instruments {
        all = List.copyOf(all);
    }

    /** An instrument by its id. */
    public Optional<Instrument> find(String id) {
        return all.stream().filter(instrument -> instrument.id().equals(id)).findFirst();
    }
}
