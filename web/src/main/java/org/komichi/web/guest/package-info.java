/** Pages for people without an account: the form, the link that proves the address, and how they stand. */
package org.komichi.web.guest;
