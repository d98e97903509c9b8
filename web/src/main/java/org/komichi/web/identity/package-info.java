/** Who a request comes from, where one must be signed in, and the pages around the account. */
package org.komichi.web.identity;
