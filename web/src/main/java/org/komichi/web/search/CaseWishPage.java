package org.komichi.web.search;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Objects;
import org.komichi.deidentification.PatientTraces;
import org.komichi.search.CaseWishes;
import org.komichi.web.frame.Address;
import org.komichi.web.identity.Going;

/** {@code /my/wish}: a case that somebody would like to read. Words that may point to a child are shown first. */
@Named
@RequestScoped
public class CaseWishPage {
    @Inject
    CaseWishes wishes;

    @Inject
    Address address;

    @Inject
    Going going;

    private String words;
    private String traces = "";
    private String looked = "";

    @PostConstruct
    void load() {
        words = address.find("q")
                .map(asked -> asked.substring(0, Math.min(asked.length(), CasesQuery.MOST)))
                .orElse("");
    }

    /** Takes it to the editors. */
    public void send() throws IOException {
        traces = String.join("、", PatientTraces.in(Objects.toString(words, "")));
        if (!traces.isEmpty() && !traces.equals(looked)) {
            looked = traces;
            return;
        }
        wishes.wish(words);
        going.to("/my/wish?done=sent");
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getTraces() {
        return traces;
    }

    public String getLooked() {
        return looked;
    }

    public void setLooked(String looked) {
        this.looked = looked;
    }
}
