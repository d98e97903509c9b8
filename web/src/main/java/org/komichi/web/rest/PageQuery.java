package org.komichi.web.rest;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.komichi.shared.Paging;

/** {@code ?page=0&size=20}: which part of a list is wanted. */
public class PageQuery {
    private static final int DEFAULT_SIZE = 20;

    @QueryParam("page")
    String page;

    @QueryParam("size")
    String size;

    /**
     * What was asked for.
     *
     * @throws InvalidInput when it is no number or out of range
     */
    public Paging paging() {
        List<InvalidInput.Fault> faults = new ArrayList<>();
        // The last page that there could be: page times size stays a number.
        int wantedPage = number("page", page, 0, 0, Integer.MAX_VALUE / Paging.MAX_SIZE, faults);
        int wantedSize = number("size", size, DEFAULT_SIZE, 1, Paging.MAX_SIZE, faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Paging(wantedPage, wantedSize);
    }

    private static int number(
            String field, String given, int otherwise, int least, int most, List<InvalidInput.Fault> faults) {
        if (given == null) {
            return otherwise;
        }
        if (given.matches("[0-9]{1,10}")) {
            long number = Long.parseLong(given);
            if (number >= least && number <= most) {
                return (int) number;
            }
        }
        faults.add(new InvalidInput.Fault(field, "number-out-of-range", least, most));
        return otherwise;
    }
}
