package org.komichi.singlesignon;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Logger;
import org.komichi.shared.HealthSource;

/**
 * How it went with the other house when it was last asked. Told in the log when it changes; what is wrong with a single person's visit is
 * not told here, she is.
 */
@ApplicationScoped
public class ProviderReach implements HealthSource {
    private static final Logger LOG = Logger.getLogger(ProviderReach.class.getName());

    /** What the house says when it is us whom it does not know (RFC 6749, 5.2). */
    private static final List<String> US =
            List.of(OAuth2Error.INVALID_CLIENT.getCode(), OAuth2Error.UNAUTHORIZED_CLIENT.getCode());

    /** It is asked only when somebody comes by it: what nobody met for so long may be over. */
    private static final Duration TOLD_FOR = Duration.ofHours(1);

    @Inject
    ProviderSettings settings;

    @Inject
    Clock clock;

    private String trouble = "";
    private Instant since = Instant.MIN;

    void answered() {
        if (becomes("")) {
            LOG.info("The provider of accounts answers again");
        }
    }

    /** It could not be reached, or did not answer as a provider does.
     * @param why for the log; nothing that the other side may choose */
    void failed(String why) {
        if (becomes(why)) {
            LOG.warning("People cannot come in by the provider of accounts: " + why);
        }
    }

    /** It refused a question, with one of the words that OAuth 2.0 has for it.
     * @return whether it refuses us and not the person who came */
    boolean refused(String word) {
        boolean us = US.contains(word);
        if (us) {
            failed("it refuses komichi.oidc.client.id or komichi.oidc.client.secret");
        }
        return us;
    }

    private synchronized boolean becomes(String now) {
        boolean news = !trouble.equals(now);
        trouble = now;
        since = clock.instant();
        return news;
    }

    @Override
    public synchronized Health health() {
        if (!settings.on()) {
            return new Health("provider", Condition.OFF);
        }
        boolean well = trouble.isEmpty() || since.plus(TOLD_FOR).isBefore(clock.instant());
        return new Health("provider", well ? Condition.UP : Condition.TROUBLE);
    }
}
