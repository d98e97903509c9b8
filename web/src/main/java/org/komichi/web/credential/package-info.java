/** The pages of the credential room, and the certificate as a file. */
package org.komichi.web.credential;
