package org.komichi.web.portfolio;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.komichi.portfolio.Portfolios;
import org.komichi.shared.BusinessRule;
import org.komichi.web.frame.Download;

/** {@code /my/competencies/portfolio.pdf}: what the current person chose of her record, as a file. */
@WebServlet("/my/competencies/portfolio.pdf")
public class PortfolioFile extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Portfolios portfolios;

    @Inject
    transient PortfolioQuery query;

    @Inject
    transient PortfolioWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] pdf;
        try {
            pdf = portfolios.pdf(query.choice(), words.locale());
        } catch (BusinessRule refused) {
            // The page says what is wrong with a choice; there is no file of it.
            response.sendError(refused.status() == 503 ? 503 : HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (EJBException defect) {
            throw new IOException(defect);
        }
        Download.send(response, "application/pdf", "komichi-portfolio.pdf", pdf);
    }
}
