package org.komichi.portfolio;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.komichi.shared.Identified;
import org.komichi.shared.Sealed;

/** A key that badges are signed with. The public half is for everybody, also when newer ones sign. */
@Entity
@Table(name = "badge_key")
class BadgeKey extends Identified implements Sealed {
    private int turn;
    private String kid;
    private String modulus;
    private String exponent;
    private byte[] sealed;

    @Column(name = "created_at")
    private Instant createdAt;

    protected BadgeKey() {}

    BadgeKey(int turn, String kid, String modulus, String exponent, byte[] sealed, Instant now) {
        this.turn = turn;
        this.kid = kid;
        this.modulus = modulus;
        this.exponent = exponent;
        this.sealed = sealed.clone();
        this.createdAt = now;
    }

    /** The public half as a JSON Web Key. */
    Map<String, Object> jwk() {
        Map<String, Object> jwk = new LinkedHashMap<>();
        jwk.put("kty", "RSA");
        jwk.put("kid", kid);
        jwk.put("use", "sig");
        jwk.put("alg", "RS256");
        jwk.put("n", modulus);
        jwk.put("e", exponent);
        return jwk;
    }

    int turn() {
        return turn;
    }

    String kid() {
        return kid;
    }

    @Override
    public byte[] sealed() {
        return sealed.clone();
    }

    @Override
    public void sealAnew(byte[] anew) {
        sealed = anew.clone();
    }

    Instant createdAt() {
        return createdAt;
    }
}
