package org.komichi.web.rest;

import java.util.List;

/** What was sent cannot be taken as it is; it names every fault that was found, not only the first. Answered with 422. */
public class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * One fault, as data for a sentence.
     *
     * @param field the field as the sender wrote it, {@code items[2].name}; a line of a file is {@code line 3}
     * @param code what is wrong, in kebab case; the sentence is {@code api.invalid.<code>} in the bundles
     * @param arguments what the sentence mentions
     */
    public record Fault(String field, String code, Object... arguments) {}

    /** @param faults at least one */
    public InvalidInput(List<Fault> faults) {
        super(null, null, false, false);
        this.faults = List.copyOf(faults);
    }

    /** One fault only. */
    public InvalidInput(String field, String code, Object... arguments) {
        this(List.of(new Fault(field, code, arguments)));
    }

    /** Everything that was found. */
    public List<Fault> faults() {
        return faults;
    }

    @Override
    public String getMessage() {
        return "invalid-input";
    }
}
