package org.komichi.content;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.komichi.identity.Role;

/**
 * Brings in the packs that come with the application, when it starts. What is known by its checksum is not even parsed. Start
 * after this one with {@code @DependsOn("PlatformPacks")}.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@DeclareRoles(Role.Name.SYSTEM)
@RunAs(Role.Name.SYSTEM)
@TransactionManagement(TransactionManagementType.BEAN)
public class PlatformPacks {
    private static final Logger LOG = Logger.getLogger(PlatformPacks.class.getName());
    private static final int ATTEMPTS = 3;

    @Inject
    PackPublishing publishing;

    @PostConstruct
    void bringIn() {
        index().forEach((slug, names) ->
                bringIn(slug, PackFiles.ofClasspath(PlatformPacks.class.getClassLoader(), "packs/" + slug, names)));
    }

    private void bringIn(String slug, PackFiles files) {
        for (int attempt = 1; ; attempt++) {
            try {
                publishing.adopt(slug, files);
                return;
            } catch (PackRefused refused) {
                // The platform goes on with the version it has: a fault in a text must not close the house.
                LOG.log(Level.SEVERE, "Pack {0} refused: {1}", new Object[] {slug, refused.problems()});
                return;
            } catch (EJBException raced) {
                // Another server brought in the same pack at the same moment; the second look finds its row.
                if (attempt == ATTEMPTS) {
                    throw raced;
                }
            }
        }
    }

    /** The packs, each with its files; the glossary first, because lessons point to it. */
    private static Map<String, List<String>> index() {
        Map<String, List<String>> packs = new LinkedHashMap<>();
        packs.put(Glossary.SLUG, new ArrayList<>());
        try (InputStream index = PlatformPacks.class.getClassLoader().getResourceAsStream("packs/index.txt")) {
            if (index == null) {
                return Map.of();
            }
            new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("/"))
                    .forEach(line -> {
                        String[] parts = line.split("/", 2);
                        packs.computeIfAbsent(parts[0], slug -> new ArrayList<>())
                                .add(parts[1]);
                    });
            return packs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
