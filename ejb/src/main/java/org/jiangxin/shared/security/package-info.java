/** Who calls a service, and which roles there are (design §3). Not here: sign-in (identity). */
package org.jiangxin.shared.security;
