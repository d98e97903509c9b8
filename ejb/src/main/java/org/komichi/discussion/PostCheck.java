package org.komichi.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.komichi.deidentification.Checks;
import org.komichi.deidentification.Finding;
import org.komichi.deidentification.TraceKind;

/** Looks at every post before others read it, with the checker of the library: who, where and when do not stand in a post. */
@ApplicationScoped
class PostCheck {
    private static final Set<TraceKind> STOPPING = EnumSet.of(
            TraceKind.NAME,
            TraceKind.DATE,
            TraceKind.PLACE,
            TraceKind.INSTITUTION,
            TraceKind.PHONE,
            TraceKind.MAIL,
            TraceKind.WEB,
            TraceKind.NUMBER);

    @Inject
    Checks checks;

    /** What stops these words; empty when nothing does. */
    List<Finding> stopping(String words) {
        return checks.text().findings(words).stream()
                .filter(finding -> STOPPING.contains(finding.kind()))
                .toList();
    }

    /** @throws PostPointsToSomebody when something stops it, and nobody says that it is made up */
    void mustPass(Said said) {
        List<Finding> found = said.fictional() ? List.of() : stopping(said.words());
        if (!found.isEmpty()) {
            throw new PostPointsToSomebody(
                    found.stream().map(Finding::matched).distinct().collect(Collectors.joining("、")));
        }
    }
}
