package org.komichi.web.portfolio;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.komichi.portfolio.Badges;
import org.komichi.portfolio.BakedBadge;
import org.komichi.portfolio.GivenBadge;
import org.komichi.shared.BusinessRule;
import org.komichi.shared.NotFound;
import org.komichi.web.frame.Download;

/** {@code /my/competencies/badges/{number}.jwt} and {@code .svg}: a badge as a file, for its holder. */
@WebServlet("/my/competencies/badges/*")
public class BadgeFile extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/([0-9a-f-]{36})\\.(jwt|svg)");

    @Inject
    transient Badges badges;

    @Inject
    transient PortfolioWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher file = FILE.matcher(String.valueOf(request.getPathInfo()));
        if (!file.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String number = file.group(1);
        try {
            String jwt = badges.signed(number);
            boolean picture = file.group(2).equals("svg");
            Download.send(
                    response,
                    picture ? "image/svg+xml" : "application/jwt",
                    "komichi-badge-" + number + "." + file.group(2),
                    (picture ? svg(number, jwt) : jwt).getBytes(StandardCharsets.UTF_8));
        } catch (BusinessRule notHers) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (EJBException defect) {
            throw new IOException(defect);
        }
    }

    private String svg(String number, String jwt) {
        GivenBadge badge = badges.mine().stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow(NotFound::new);
        return BakedBadge.svg(badge.achievement(), badge.name().in(words.locale()), jwt);
    }
}
