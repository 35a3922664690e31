/** The house rules as tests: direction of dependency, feature order, roles, names, texts, pages. Not here: behaviour. */
package org.jiangxin.acceptance.architecture;
