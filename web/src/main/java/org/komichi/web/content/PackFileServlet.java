package org.komichi.web.content;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.content.MediaKind;
import org.komichi.content.PackKind;
import org.komichi.content.PackPublishing;
import org.komichi.content.Packs;
import org.komichi.content.PublishedPack;
import org.komichi.identity.Role;
import org.komichi.shared.NotFound;

/**
 * {@code /content/{slug}/{version}/assets/…}: pictures, handouts and films of a version. Only these: questions and their keys lie
 * in other folders. A version never changes, so browsers keep what they have; drafts are for organizers only.
 */
@WebServlet("/content/*")
public class PackFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ADDRESS =
            Pattern.compile("/([a-z0-9-]{1,60})/([0-9]{1,18})/(assets/[A-Za-z0-9._/-]{1,300})");
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{1,12})-([0-9]{0,12})");

    @Inject
    transient Packs packs;

    @Inject
    transient PackPublishing publishing;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(String.valueOf(request.getPathInfo()));
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long versionId = Long.parseLong(address.group(2));
        try {
            PublishedPack version = packs.version(versionId);
            send(version, address, "public, max-age=31536000, immutable", request, response);
        } catch (NotFound draftOrNothing) {
            sendDraft(versionId, address, request, response);
        }
    }

    private void sendDraft(long versionId, Matcher address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean maySeeDrafts = request.isUserInRole(Role.Name.ORGANIZER) || request.isUserInRole(Role.Name.ADMIN);
        if (maySeeDrafts) {
            try {
                send(publishing.look(versionId), address, "private, no-store", request, response);
                return;
            } catch (NotFound nothing) {
                // The same answer as for those who may not know.
            }
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static void send(
            PublishedPack version,
            Matcher address,
            String caching,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String path = address.group(3);
        // Pictures of cases are served by the library, which also takes them away.
        if (!version.slug().equals(address.group(1)) || version.kind() == PackKind.CASES) {
            throw new NotFound();
        }
        byte[] bytes = version.pack().bytes(path);
        MediaKind kind = MediaKind.ofName(path);
        response.setContentType(kind.mediaType() + (kind.text() ? ";charset=UTF-8" : ""));
        response.setHeader("Cache-Control", caching);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Accept-Ranges", "bytes");
        if (kind == MediaKind.SVG) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        }
        int from = 0;
        int to = bytes.length - 1;
        Matcher range = RANGE.matcher(String.valueOf(request.getHeader("Range")));
        if (range.matches()) {
            long first = Long.parseLong(range.group(1));
            long last = range.group(2).isEmpty() ? to : Math.min(to, Long.parseLong(range.group(2)));
            if (first > last) {
                response.setHeader("Content-Range", "bytes */" + bytes.length);
                response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                return;
            }
            from = (int) first;
            to = (int) last;
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + from + "-" + to + "/" + bytes.length);
        }
        response.setContentLength(to - from + 1);
        response.getOutputStream().write(bytes, from, to - from + 1);
    }
}
