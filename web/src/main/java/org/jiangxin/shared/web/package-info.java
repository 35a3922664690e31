/** What every page shares: texts, language, errors as messages, response headers. Not here: who is signed in (identity). */
package org.jiangxin.shared.web;
