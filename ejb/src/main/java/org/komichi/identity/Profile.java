package org.komichi.identity;

/**
 * What a person tells about herself. Everything may be missing; codes are those of {@code professions.yaml} and JIS X
 * 0401/0402.
 *
 * @param name as it stands on a certificate, at most 100 characters
 * @param reading in hiragana
 * @param profession P- or X-code
 * @param subProfession code within the profession
 * @param workplaceKind code of the workplace list
 * @param prefecture two digits, 01 to 47
 * @param municipality six digits with the check digit
 * @param experience band of years in the profession
 */
public record Profile(
        String name,
        String reading,
        String profession,
        String subProfession,
        String workplaceKind,
        String prefecture,
        String municipality,
        String experience) {
    /** Nothing told, or nothing left. */
    public static final Profile EMPTY = new Profile(null, null, null, null, null, null, null, null);

    /** Whether a certificate could be printed and a report grouped: name and profession are there. */
    public boolean complete() {
        return name != null && !name.isBlank() && profession != null;
    }
}
