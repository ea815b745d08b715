import { mount } from 'svelte';
import { host } from '$host';
import App from './App.svelte';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/room.css';
import { doorTo } from '$lib/api/door';

const target = document.getElementById('window');
if (target) mount(App, { target, props: { door: doorTo(host) } });
