package org.komichi.editorial;

import java.util.List;

/** What came of saving.
 * @param version what the case is at now
 * @param clashes fields that were not stored, because somebody else had changed them; empty as a rule */
public record Written(int version, List<Clash> clashes) {}
