package org.komichi.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.komichi.account.SignedInPeople;

/** A personal token in {@code Authorization: Bearer}. */
@ApplicationScoped
public class ByBearer implements WayToSignIn {
    private static final String SCHEME = "bearer ";
    private static final int LONGEST = 200;

    @Inject
    SignedInPeople people;

    @Override
    public Recognised recognise(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            return Recognised.NOTHING;
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) || header.length() > LONGEST) {
            return Recognised.not(Recognised.Outcome.REFUSED);
        }
        return people.byToken(header.substring(SCHEME.length()).strip())
                .map(Recognised::as)
                .orElse(Recognised.not(Recognised.Outcome.REFUSED));
    }
}
