/** What learning brings to ports of features below it: the day's study before the rules that find clues. Not here: the rules (rule). */
package org.jiangxin.learning.provider;
