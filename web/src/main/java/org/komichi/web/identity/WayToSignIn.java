package org.komichi.web.identity;

import jakarta.servlet.http.HttpServletRequest;

/** One way in which a request can show who it comes from. */
interface WayToSignIn {
    /** Looks at what the request carries. */
    Recognised recognise(HttpServletRequest request);
}
