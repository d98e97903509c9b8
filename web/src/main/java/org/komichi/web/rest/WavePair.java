package org.komichi.web.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.komichi.survey.comparison.Wave;

/** {@code ?from=PRE&to=POST}: which two waves are compared. */
record WavePair(Wave from, Wave to) {
    /** @throws InvalidInput when one is unknown or both are the same */
    static WavePair of(String from, String to) {
        List<InvalidInput.Fault> faults = new ArrayList<>();
        Wave first = wave("from", from, Wave.PRE, faults);
        Wave second = wave("to", to, Wave.POST, faults);
        if (faults.isEmpty() && first == second) {
            faults.add(new InvalidInput.Fault("to", "same-wave"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new WavePair(first, second);
    }

    private static Wave wave(String field, String given, Wave otherwise, List<InvalidInput.Fault> faults) {
        if (given == null) {
            return otherwise;
        }
        for (Wave wave : Wave.values()) {
            if (wave.name().equals(given)) {
                return wave;
            }
        }
        faults.add(new InvalidInput.Fault(
                field,
                "not-one-of",
                Arrays.stream(Wave.values()).map(Wave::name).collect(Collectors.joining(", "))));
        return otherwise;
    }
}
