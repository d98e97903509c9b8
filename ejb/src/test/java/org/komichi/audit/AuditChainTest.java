package org.komichi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.komichi.audit.AuditChain.Link;

class AuditChainTest {
    private static final List<String> TEXTS = List.of("1 signed-in", "2 run-joined", "3 role-granted", "4 signed-out");

    private final AuditChain chain = new AuditChain(AuditChainTest::keyed);

    @Test
    void an_untouched_chain_is_whole() {
        assertThat(chain.firstBroken(AuditSeal.BEGINNING, sealed())).isEmpty();
    }

    @Test
    void a_tampered_row_is_named() {
        List<Link> links = sealed();
        links.set(2, new Link(3, "3 role-revoked", links.get(2).fingerprint()));
        assertThat(chain.firstBroken(AuditSeal.BEGINNING, links)).contains(3L);
    }

    @Test
    void where_a_row_was_taken_away_the_next_one_breaks() {
        List<Link> links = sealed();
        links.remove(1);
        assertThat(chain.firstBroken(AuditSeal.BEGINNING, links)).contains(3L);
    }

    @Test
    void a_row_rewritten_with_its_fingerprint_breaks_the_one_after_it() {
        List<Link> links = sealed();
        String forged =
                chain.over(links.get(0).fingerprint(), List.of("2 nothing")).getFirst();
        links.set(1, new Link(2, "2 nothing", forged));
        assertThat(chain.firstBroken(AuditSeal.BEGINNING, links)).contains(3L);
    }

    @Test
    void without_the_key_no_fingerprint_fits() {
        AuditChain stranger = new AuditChain(text -> "other" + text.hashCode());
        assertThat(stranger.firstBroken(AuditSeal.BEGINNING, sealed())).contains(1L);
    }

    @Test
    void a_chain_cannot_begin_elsewhere() {
        assertThat(chain.firstBroken("1".repeat(64), sealed())).contains(1L);
    }

    private List<Link> sealed() {
        List<String> fingerprints = chain.over(AuditSeal.BEGINNING, TEXTS);
        return new ArrayList<>(IntStream.range(0, TEXTS.size())
                .mapToObj(i -> new Link(i + 1, TEXTS.get(i), fingerprints.get(i)))
                .toList());
    }

    private static String keyed(String text) {
        try {
            var mac = javax.crypto.Mac.getInstance("HmacSHA256");
            mac.init(new javax.crypto.spec.SecretKeySpec(new byte[32], "HmacSHA256"));
            return java.util.HexFormat.of()
                    .formatHex(mac.doFinal(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
